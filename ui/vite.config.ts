import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// The window speaks Tauri's IPC, the test host speaks HTTP: one of them is built in, never both.
export default defineConfig(({ mode }) => ({
  plugins: [svelte()],
  clearScreen: false,
  resolve: {
    alias: {
      $lib: here('src/lib'),
      $letters: here('../assets/letters'),
      $locales: here('../assets/locales'),
      $transport: here(`src/lib/bridge/${mode === 'loopback' ? 'loopback' : 'tauri'}.ts`),
    },
    ...(process.env['VITEST'] ? { conditions: ['browser'] } : {}),
  },
  server: { port: 5173, strictPort: true, fs: { allow: [here('..')] }, proxy: { '/rpc': 'http://127.0.0.1:8765', '/attachment': 'http://127.0.0.1:8765' } },
  build: { target: 'safari16', assetsInlineLimit: 0, modulePreload: false },
  test: { environment: 'happy-dom', include: ['src/**/*.test.ts'] },
}));
