/** Sends one command to the loopback test host; rejects with the ApiError that it answered. */
export async function send(command: string, payload: unknown): Promise<unknown> {
  const response = await fetch('/rpc', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ command, payload }),
  });
  const answer = (await response.json()) as { ok: unknown } | { error: unknown };
  if ('error' in answer) throw answer.error;
  return answer.ok;
}

/** Where the test host serves the picture with this SHA-256 (64 hex digits). */
export function pictureUrl(sha256: string): string {
  return `/attachment/${encodeURIComponent(sha256)}`;
}
