import { pictureUrl, send } from '$transport';
import type { ApiError } from '$lib/bindings/ApiError';
import type { Commands } from '$lib/bindings/commands';

export { pictureUrl };

/** Asks Rust for one command; rejects with [`RpcError`]. */
export async function call<C extends keyof Commands>(
  command: C,
  request: Commands[C]['request'],
): Promise<Commands[C]['answer']> {
  try {
    return (await send(command, request)) as Commands[C]['answer'];
  } catch (thrown) {
    throw new RpcError(asApiError(thrown));
  }
}

/** An error that Rust answered with, or that the way to Rust failed with (code `internal`). */
export class RpcError extends Error {
  constructor(readonly error: ApiError) {
    super(error.code);
  }
}

/** The code and arguments to show for anything that was thrown. */
export function asApiError(thrown: unknown): ApiError {
  if (thrown instanceof RpcError) return thrown.error;
  if (isApiError(thrown)) return thrown;
  const detail = thrown instanceof Error ? thrown.message : String(thrown);
  return { code: 'internal', args: { detail } };
}

function isApiError(thrown: unknown): thrown is ApiError {
  return typeof thrown === 'object' && thrown !== null && 'code' in thrown && 'args' in thrown;
}
