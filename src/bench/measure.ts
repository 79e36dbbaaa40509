import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';

/** What a command took. */
export interface Measurement {
  /** Seconds from its start to its end. */
  readonly wall: number;
  /** Seconds of all processors, its children included; not known outside of Linux. */
  readonly cpu: number | undefined;
  /** The most megabytes that it and its children held at a time; not known outside of Linux. */
  readonly memory: number | undefined;
}

interface Run {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

const INTERVAL = 20;
/** The clock that Linux counts processor time in (https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html). */
const TICKS_PER_SECOND = 100;

/**
 * Runs a command to its end and measures it from outside, the same way whatever it is written in.
 * @throws with what the command printed, when it fails.
 */
export async function measure(command: string, args: readonly string[], { cwd, env }: Run = {}): Promise<Measurement> {
  const begin = performance.now();
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (printed += text));
  let ended: number | null | undefined;
  const end = new Promise<void>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      ended = code;
      resolve();
    });
  });
  let cpu: number | undefined;
  let memory: number | undefined;
  const watch = async (): Promise<void> => {
    while (ended === undefined && child.pid !== undefined) {
      const usage = await readUsage(child.pid);
      if (usage !== undefined) {
        cpu = Math.max(cpu ?? 0, usage.cpu);
        memory = Math.max(memory ?? 0, usage.memory);
      }
      await setTimeout(INTERVAL);
    }
  };
  await Promise.all([end, watch()]);
  const wall = (performance.now() - begin) / 1000;
  if (ended !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${ended}.\n${printed.slice(-2000)}`);
  return { wall, cpu, memory };
}

/** What a process and its living children have used so far; nothing where the system does not tell, or the process is gone. */
export async function readUsage(pid: number): Promise<{ name: string; cpu: number; memory: number } | undefined> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    const status = await readFile(`/proc/${pid}/status`, 'utf8');
    const name = /^Name:\s+(.*)$/m.exec(status)?.[1] ?? '';
    // The name of the program, in brackets, may hold blanks. Behind it, the 12th to 15th field are times: its own and those of children that ended.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    let cpu = fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / TICKS_PER_SECOND;
    let memory = Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) / 1024;
    for (const child of await childrenOf(pid)) {
      const usage = await readUsage(child);
      cpu += usage?.cpu ?? 0;
      memory += usage?.memory ?? 0;
    }
    return { name, cpu, memory };
  } catch {
    return undefined;
  }
}

/** The living children of a process; none where the system does not tell. */
export async function childrenOf(pid: number): Promise<number[]> {
  const tasks = await readdir(`/proc/${pid}/task`).catch(() => []);
  const lists = await Promise.all(tasks.map((task) => readFile(`/proc/${pid}/task/${task}/children`, 'utf8').catch(() => '')));
  return lists.flatMap((list) => list.trim().split(' ').filter(Boolean).map(Number));
}

/** The middle one of some numbers. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = Number.NaN, high = low] = sorted.length % 2 === 1 ? [sorted[middle]] : [sorted[middle - 1], sorted[middle]];
  return (low + high) / 2;
}
