/** FNV-1a, 32 bits, in base 36: small enough to keep many, and one chance in four thousand million to miss a change. */
export function hash32(text: string): string {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return (value >>> 0).toString(36);
}
