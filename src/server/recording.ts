/** What an MPEG-4 file says it is: sound, or sound as a browser writes it; HEIC and QuickTime are neither. */
const BRANDS = ['M4A ', 'mp41', 'mp42', 'isom', 'iso2', 'iso5', 'iso6', 'dash']

const has = (bytes: Buffer, at: number, text: string) =>
  bytes.subarray(at, at + text.length).equals(Buffer.from(text, 'latin1'))

/**
 * The ending for a recording, by how it begins; null: it is none. A recording is kept as it came: there
 * is no decoder here to make it anew with.
 */
export function recordingEnding(bytes: Buffer): 'mp3' | 'm4a' | 'weba' | 'ogg' | null {
  if (BRANDS.some((brand) => has(bytes, 4, `ftyp${brand}`))) return 'm4a'
  if (has(bytes, 0, '\x1a\x45\xdf\xa3')) return 'weba'
  if (has(bytes, 0, 'OggS')) return 'ogg'
  // Eleven bits that are set begin a frame of MPEG audio; layer III is 01.
  const [first = 0, second = 0] = bytes
  const frame = first === 0xff && (second & 0xe6) === 0xe2
  return has(bytes, 0, 'ID3') || frame ? 'mp3' : null
}
