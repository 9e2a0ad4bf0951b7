import { z } from 'zod'
import { isSimulatorAddress } from './simulator-address.ts'

const flag = z.enum(['0', '1', 'true', 'false']).transform((value) => value === '1' || value === 'true')

/** A composition hands on what nobody set as an empty text. */
const filled = <T extends z.ZodType>(value: T) => z.preprocess((given) => given || undefined, value.optional())

const schema = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  DATABASE_URL: z.string().min(1),
  MIGRATION_DATABASE_URL: z.string().min(1).optional(),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  /** Address people type; links in mails start with it. */
  PUBLIC_URL: z.url().default('http://127.0.0.1:3000'),
  /** Number of trusted proxies in front, 0 when none. */
  TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0),
  SESSION_SECRET: z.string().min(32),
  /** 32 bytes in base64: seals access codes. */
  SECRET_KEY: z.string().refine((value) => Buffer.from(value, 'base64').length === 32, 'must be 32 bytes in base64'),
  DATA_DIR: z.string().default('.data'),
  /** Files in an S3-compatible bucket instead of a folder of `DATA_DIR`. */
  S3_ENDPOINT: filled(z.url({ protocol: /^https?$/ })),
  S3_BUCKET: filled(z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/)),
  S3_REGION: z.string().default('us-east-1'),
  S3_ACCESS_KEY_ID: filled(z.string()),
  S3_SECRET_ACCESS_KEY: filled(z.string()),
  WEB_DIST: z.string().optional(),
  /** Certificate of the server seal, a P12 file, with its password or the file that holds it. */
  SEAL_P12: filled(z.string()),
  SEAL_P12_PASSWORD: z.string().optional(),
  SEAL_P12_PASSWORD_FILE: filled(z.string()),
  /** Production without a P12 file: the instance seals with a certificate of its own, which nobody vouches for. */
  SEAL_ACCEPT_GENERATED: flag.default(false),
  /** Time-stamping authority (RFC 3161) asked at each seal; none by default. */
  TIMESTAMP_URL: filled(z.url({ protocol: /^https?$/ })),
  /** Names of hosts, apart by commas: services of signature inside the network of whoever runs the instance. */
  SIGNATURE_PRIVATE_HOSTS: z
    .string()
    .default('')
    .transform((names) =>
      names
        .split(',')
        .map((name) => name.trim().toLowerCase())
        .filter(Boolean),
    ),
  /** Root of PayFiP; a demonstration names its simulator. */
  PAYFIP_URL: filled(z.url({ protocol: /^https?$/ })).default('https://www.payfip.gouv.fr/tpa'),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default('Salles ouvertes <ne-pas-repondre@salles-ouvertes.example>'),
  /** Demonstration: mail catcher, keypad simulator, demonstration accounts, movable clock. */
  DEMO: flag.default(false),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
})

export type Config = z.infer<typeof schema> & { secureCookies: boolean; demonstrationKeys: boolean }

/**
 * Reads and checks the environment. In production it refuses what only a demonstration may have.
 * @throws Error with one sentence per wrong variable, never its value.
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const parsed = schema.safeParse(env)
  if (!parsed.success) {
    throw new Error(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'))
  }
  const config = {
    ...parsed.data,
    secureCookies: parsed.data.PUBLIC_URL.startsWith('https://'),
    demonstrationKeys: env.GENERATED_KEYS === '1',
  }
  if (config.NODE_ENV === 'production') {
    const refusals = [
      config.DEMO && 'DEMO: refused in production',
      !config.SMTP_URL && 'SMTP_URL: required in production',
      !config.SEAL_P12 &&
        !config.SEAL_ACCEPT_GENERATED &&
        'SEAL_P12: required in production, unless SEAL_ACCEPT_GENERATED=1 accepts a certificate that nobody vouches for',
      isSimulatorAddress(config.PAYFIP_URL) &&
        'PAYFIP_URL: a simulator, or an address without https, is refused in production',
      config.demonstrationKeys && 'SESSION_SECRET, SECRET_KEY: generated keys are refused in production',
      !config.secureCookies && 'PUBLIC_URL: must be https in production',
      config.TRUST_PROXY === 0 && 'TRUST_PROXY: plain http without a trusted proxy is refused in production',
    ].filter((line) => typeof line === 'string')
    if (refusals.length > 0) throw new Error(refusals.join('\n'))
  }
  return config
}
