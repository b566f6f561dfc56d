import { convertFileSrc, invoke } from '@tauri-apps/api/core';

/** Sends one command over the window's IPC; rejects with the ApiError that Rust answered. */
export function send(command: string, payload: unknown): Promise<unknown> {
  return invoke('rpc', { command, payload });
}

/** Where the window shows the picture with this SHA-256 (64 hex digits). */
export function pictureUrl(sha256: string): string {
  return convertFileSrc(sha256, 'attachment');
}
