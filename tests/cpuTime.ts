/** Milliseconds that this process has computed: what others do on the machine meanwhile does not count. */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
