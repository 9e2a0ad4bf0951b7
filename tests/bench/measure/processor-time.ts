import { readdirSync, readFileSync } from 'node:fs'

/** Of the kernel's clock in `/proc`, everywhere Linux runs. */
const millisecondsPerTick = 10

/**
 * Milliseconds of processor used so far by these processes and all that they started, those already ended included;
 * null where the system does not tell (anything but Linux).
 */
export function processorTime(pids: readonly number[]): number | null {
  const processes = readProcesses()
  if (!processes) return null
  const counted = new Set(pids)
  for (let grown = true; grown; ) {
    const before = counted.size
    for (const { pid, parent } of processes) if (counted.has(parent)) counted.add(pid)
    grown = counted.size > before
  }
  return (
    processes.filter(({ pid }) => counted.has(pid)).reduce((sum, { ticks }) => sum + ticks, 0) * millisecondsPerTick
  )
}

type Process = { pid: number; parent: number; ticks: number }

function readProcesses(): Process[] | null {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap(readProcess)
  } catch {
    return null
  }
}

function readProcess(pid: string): Process[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name, between parentheses, may hold anything: fields are counted after it.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const times = fields.slice(11, 15).map(Number)
    return [{ pid: Number(pid), parent: Number(fields[1]), ticks: times.reduce((sum, ticks) => sum + ticks, 0) }]
  } catch {
    return []
  }
}

/** The process that started this one, alone in a list; empty where the system does not tell. */
export const parentOf = (pid: number): number[] => readProcess(String(pid)).map(({ parent }) => parent)
