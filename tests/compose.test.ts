import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

interface Service {
  environment?: Record<string, string>
  cap_drop?: string[]
  security_opt?: string[]
  read_only?: boolean
  tmpfs?: string[]
  volumes?: string[]
  depends_on?: Record<string, unknown>
}

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const compose = parse(read('docker-compose.yml'), { merge: true }) as {
  services: Record<string, Service>
  volumes: Record<string, unknown>
}
const dockerfile = read('Dockerfile')

function validate(file: unknown): string[] {
  const check = new Ajv({ allowUnionTypes: true, strictTuples: false }).compile(
    JSON.parse(read('tests/support/compose-schema.json')) as object,
  )
  return check(file) ? [] : (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`)
}

describe('docker-compose.yml', () => {
  it('has only keys and values that the Compose Specification knows', () => {
    expect(validate(compose)).toEqual([])
  })

  it.each([
    { services: { app: { image: 'app', read_onyl: true } } },
    { services: { app: { ports: ['3000:3000'] } } },
    { services: { app: { image: 'app', depends_on: { db: { condition: 'service_ready' } } } } },
    { services: { app: { image: 'app', healthcheck: { test: ['CMD', 'true'], interval: '2 seconds' } } } },
  ])('would be refused with a mistake: %j', (mistaken) => {
    expect(validate(mistaken)).not.toEqual([])
  })

  it.each(['app', 'migrate', 'mail'])('confines %s', (name) => {
    const service = compose.services[name]
    expect(service).toMatchObject({ cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'], read_only: true })
    expect(service?.tmpfs).toContain('/tmp')
  })

  it('gives the running application neither the owner nor the superuser', () => {
    const environment = JSON.stringify(compose.services['app']?.environment)
    expect(environment).toContain('salles_app:')
    expect(environment).not.toMatch(/salles_owner|OWNER_PASSWORD|POSTGRES_PASSWORD|MIGRATION_DATABASE_URL/)
  })

  it('mounts files that exist and volumes that are declared', () => {
    for (const volume of Object.values(compose.services).flatMap(({ volumes }) => volumes ?? [])) {
      const source = volume.split(':')[0] ?? ''
      expect(source.startsWith('./') ? existsSync(join(root, source)) : source in compose.volumes, volume).toBe(true)
    }
  })

  it('waits only for services it has', () => {
    for (const { depends_on: waitedFor = {} } of Object.values(compose.services)) {
      expect(Object.keys(compose.services)).toEqual(expect.arrayContaining(Object.keys(waitedFor)))
    }
  })

  it('creates the roles with the same file as every other start', () => {
    const script = read('scripts/compose-roles.sh')
    expect(statSync(join(root, 'scripts/compose-roles.sh')).mode & 0o111).not.toBe(0)
    for (const setting of read('apps/api/migrations/roles.sql').matchAll(/current_setting\('([^']+)'\)/g)) {
      expect(script).toContain(`set_config('${setting[1] ?? ''}'`)
    }
    execFileSync('sh', ['-n', join(root, 'scripts/compose-roles.sh')])
  })
})

describe('Dockerfile', () => {
  const instructions = dockerfile.replaceAll('\\\n', ' ').split('\n')
  const steps = instructions.filter((line) => line.startsWith('RUN ')).map((line) => line.slice('RUN '.length))

  it('builds with commands that are run here too', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    expect(steps).toEqual([scripts['pretest'], 'node scripts/bootstrap.mjs production'])
  })

  it('keeps in production what the API imports, and no tool', () => {
    const copy = mkdtempSync(join(tmpdir(), 'image-'))
    try {
      const manifests = ['apps/api', 'apps/web', 'packages/contract', 'tests'].map((folder) => `${folder}/package.json`)
      const files = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', '.npmrc', 'scripts', ...manifests]
      for (const file of files) cpSync(join(root, file), join(copy, file), { recursive: true })
      execFileSync(process.execPath, [join(copy, 'scripts/bootstrap.mjs'), 'production'], { stdio: 'pipe' })
      const { dependencies } = JSON.parse(read('apps/api/package.json')) as { dependencies: Record<string, string> }
      const has = (folder: string, name: string): boolean => existsSync(join(copy, folder, 'node_modules', name))
      for (const name of Object.keys(dependencies)) expect(has('apps/api', name), name).toBe(true)
      for (const tool of ['vitest', 'eslint', 'typescript', 'esbuild']) expect(has('', tool), tool).toBe(false)
      expect(has('apps/api', 'drizzle-kit')).toBe(false)
      expect(existsSync(join(copy, 'data'))).toBe(true)
    } finally {
      rmSync(copy, { recursive: true, force: true })
    }
  })

  it('copies paths that exist', () => {
    for (const line of instructions.filter((instruction) => instruction.startsWith('COPY --from=build'))) {
      const source = line.split(' ').find((word) => word.startsWith('/app/')) ?? ''
      const path = source.slice('/app/'.length)
      if (path === 'data') continue
      expect(existsSync(join(root, path)), path).toBe(true)
    }
  })

  it('runs without an account of the system, and tells whether it lives', () => {
    expect(dockerfile).toMatch(/^FROM node:24-slim$/m)
    expect(dockerfile).toMatch(/^USER [1-9]\d*:[1-9]\d*$/m)
    const command = /HEALTHCHECK[\s\S]*?CMD (\[.*\])/.exec(dockerfile)?.[1] ?? '[]'
    const [program, option, script] = JSON.parse(command) as string[]
    expect([program, option]).toEqual(['node', '-e'])
    expect(script).toContain('/api/health/live')
    // Parsed by Node, not run: nothing listens here.
    execFileSync(process.execPath, ['--check', '-'], { input: script ?? '(' })
  })
})
