/** True where CI is set to anything but nothing, 0 or false: there, nothing may be left out. */
export function isPipeline(): boolean {
  return !['', '0', 'false'].includes(process.env['CI'] ?? '')
}
