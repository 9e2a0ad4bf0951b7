import { parentPort, Worker } from 'node:worker_threads'
import type { ErrorCode } from '@salles-ouvertes/contract'
import { Failure, type FailureDetails } from './errors.ts'

/** A class does not survive the passage between threads: a refusal travels as its code. */
type Answer<Output> =
  | { output: Output }
  | { refusal: { code: ErrorCode; details: FailureDetails } }
  | { error: unknown }

/** Work that takes too long is stopped, and refused with these words. */
export type TimeLimit = { seconds: number; refusal: ErrorCode }

/**
 * Long work in a thread of its own, so that requests are answered meanwhile: the thread starts with the first order, takes
 * them one after the other and is kept for the next ones. Input and output are copied as `structuredClone` does.
 * `address` is a literal `new URL('./name.worker.ts', import.meta.url)`, which the build knows; that file calls `answerWith`.
 * @throws what the work throws, and `limit.refusal`
 */
export function threadAt<Input, Output>(address: URL, limit?: TimeLimit): (input: Input) => Promise<Output> {
  let worker: Worker | undefined
  let last: Promise<unknown> = Promise.resolve()

  function order(input: Input): Promise<Output> {
    const thread = (worker ??= openThread(address))
    return new Promise<Output>((resolve, reject) => {
      const give = (answer: Answer<Output>) => {
        settle()
        if ('output' in answer) resolve(answer.output)
        else
          reject('refusal' in answer ? new Failure(answer.refusal.code, answer.refusal.details) : asError(answer.error))
      }
      const lose = (reason: Error) => {
        settle()
        worker = undefined
        reject(reason)
      }
      const stop = (code: number) => lose(new Error(`a thread stopped with code ${code}`))
      const settle = () => {
        clearTimeout(timer)
        thread.off('message', give).off('error', lose).off('exit', stop)
        // An idle thread must not keep the process alive.
        thread.unref()
      }
      const timer =
        limit &&
        setTimeout(() => {
          lose(new Failure(limit.refusal, { seconds: limit.seconds }))
          void thread.terminate()
        }, limit.seconds * 1000)
      thread.on('message', give).on('error', lose).on('exit', stop)
      thread.ref()
      thread.postMessage(input)
    })
  }

  return (input) => {
    const answer = last.then(() => order(input))
    last = answer.catch(() => undefined)
    return answer
  }
}

/** What the thread itself does with each order. */
export function answerWith<Input, Output>(work: (input: Input) => Output | Promise<Output>): void {
  const answer = (message: Answer<Output>) => parentPort?.postMessage(message)
  parentPort?.on('message', (input: Input) => {
    new Promise<Output>((resolve) => resolve(work(input))).then(
      (output) => answer({ output }),
      (error: unknown) =>
        error instanceof Failure
          ? answer({ refusal: { code: error.code, details: error.details } })
          : answer({ error }),
    )
  })
}

const asError = (cause: unknown): Error => (cause instanceof Error ? cause : new Error(String(cause)))

/** The build gives the address of a bundled file; from the sources, a thread has to register the TypeScript loader itself. */
function openThread(address: URL): Worker {
  if (!address.pathname.endsWith('.ts')) return new Worker(address)
  const loader = import.meta.resolve('tsx/esm/api')
  const start = `import('${loader}').then(({ register }) => { register(); return import('${address.href}') })`
  return new Worker(start, { eval: true })
}
