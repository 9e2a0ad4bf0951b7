import type { CookieSerializeOptions } from '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Config } from '../../platform/config.ts'

type CookieConfig = Pick<Config, 'secureCookies'>
export type CookieName = 'access' | 'refresh' | 'link'

const refreshPath = '/api/v1/sessions'

/** Over plain http (demonstration only) browsers refuse the prefixes that https deserves. */
const nameOf = (config: CookieConfig, name: CookieName): string => {
  if (!config.secureCookies) return `so_${name}`
  return name === 'refresh' ? '__Secure-so_refresh' : `__Host-so_${name}`
}

const optionsOf = (config: CookieConfig, name: CookieName): CookieSerializeOptions => ({
  httpOnly: true,
  sameSite: 'lax',
  secure: config.secureCookies,
  path: name === 'refresh' ? refreshPath : '/',
})

export const readCookie = (config: CookieConfig, request: FastifyRequest, name: CookieName): string | null =>
  request.cookies[nameOf(config, name)] ?? null

export function setCookie(
  config: CookieConfig,
  reply: FastifyReply,
  name: CookieName,
  value: string,
  expires: Date,
): void {
  void reply.setCookie(nameOf(config, name), value, { ...optionsOf(config, name), expires })
}

export function clearCookies(config: CookieConfig, reply: FastifyReply, names: CookieName[]): void {
  for (const name of names) void reply.clearCookie(nameOf(config, name), optionsOf(config, name))
}
