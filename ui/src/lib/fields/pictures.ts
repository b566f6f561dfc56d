import type { Attached } from '$lib/bindings/Attached';
import { call } from '$lib/bridge';

/** Takes a picture file into the registry for a field of a file. */
export async function attach(id: string, field: string, picture: Blob): Promise<Attached> {
  return call('file.attach', { id, field, picture: await base64(picture) });
}

/** The bytes in base64 (RFC 4648, padded). */
export function base64(bytes: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error ?? new Error('the picture file could not be read'));
    reader.readAsDataURL(bytes);
  });
}
