import { deflateRawSync, constants as zlib } from 'node:zlib';

const MIB = 1024 * 1024;

/** Zeros packed as zlib does it (RFC 1950), without ever holding them: one packed mebibyte is repeated. */
export function packedZeros(bytes: number): Buffer {
  const pack = (count: number, finishFlush: number): Buffer => deflateRawSync(Buffer.alloc(count), { level: 9, finishFlush });
  const mebibyte = pack(MIB, zlib.Z_FULL_FLUSH);
  const whole = Array.from({ length: Math.floor(bytes / MIB) }, () => mebibyte);
  const checksum = Buffer.alloc(4);
  // Adler-32 of n zeros: its first half is 1, its second n modulo 65521.
  checksum.writeUInt16BE(bytes % 65_521, 0);
  checksum.writeUInt16BE(1, 2);
  return Buffer.concat([Buffer.from([0x78, 0xda]), ...whole, pack(bytes % MIB, zlib.Z_FINISH), checksum]);
}
