import { pino, type DestinationStream, type Logger, type LoggerOptions } from 'pino'
import type { Config } from './config.ts'

/**
 * Logs hold what is listed here and nothing else of a request: no body, no header, no query, so that no code, token
 * or address can leak by being new.
 */
const logOptions = (config: Pick<Config, 'LOG_LEVEL'>): LoggerOptions => ({
  level: config.LOG_LEVEL,
  serializers: {
    req: (request: { id?: string; method?: string; routeOptions?: { url?: string } }) => ({
      id: request.id,
      method: request.method,
      route: request.routeOptions?.url,
    }),
    res: (reply: { statusCode?: number }) => ({ status: reply.statusCode }),
    err: (error: Error & { code?: string }) => ({ type: error.name, code: error.code, stack: stackOnly(error) }),
  },
})

/** The log of the process, to its standard output unless told otherwise. */
export const openLog = (config: Pick<Config, 'LOG_LEVEL'>, stream?: DestinationStream): Logger =>
  stream ? pino(logOptions(config), stream) : pino(logOptions(config))

/** Frames without the message, which may quote data. */
const stackOnly = (error: Error): string | undefined =>
  error.stack
    ?.split('\n')
    .filter((line) => line.trim().startsWith('at '))
    .join('\n')
