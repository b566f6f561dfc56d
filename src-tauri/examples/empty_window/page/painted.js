// Two frames later the page is on the glass, as in the station's own first screen.
requestAnimationFrame(() => requestAnimationFrame(() => window.__TAURI_INTERNALS__.invoke('rpc', {})));
