/**
 * A 64-bit checksum of bytes as 16 hex digits: two FNV-1a lanes with MurmurHash3's mixer. Finds damage, not
 * forgery.
 */
export function checksum(bytes: Uint8Array): string {
  let a = 0x811c9dc5;
  let b = 0x01000193;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    a = Math.imul(a ^ byte, 0x01000193);
    b = Math.imul(b ^ (byte + i), 0x85ebca6b);
    b ^= b >>> 15;
  }
  return hex(mix(a ^ bytes.length)) + hex(mix(b ^ a));
}

function mix(value: number): number {
  let h = value;
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

const hex = (value: number): string => value.toString(16).padStart(8, '0');
