let lines: string[] = []

/** One JSON line per request: never a name, a phone, an address or what somebody typed. */
export function logLine(facts: Record<string, unknown>) {
  if (lines.push(JSON.stringify({ at: new Date().toISOString(), ...facts })) === 1)
    setImmediate(writeOut)
}

/** Lines are written together: one system call for all requests of a turn of the event loop. */
function writeOut() {
  const text = `${lines.join('\n')}\n`
  lines = []
  process.stdout.write(text)
}
