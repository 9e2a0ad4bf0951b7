export interface Postgres {
  port: number
  superuserUrl: string
  exited: Promise<string>
  stop(): Promise<void>
}
export function startPostgres(options: { dataDir: string; fsync?: boolean }): Promise<Postgres>
export function ensureRoles(
  superuserUrl: string,
  options?: { database?: string },
): Promise<{ migrationDatabaseUrl: string; databaseUrl: string }>
export function urlFor(url: string, change: { database: string; user?: string; password?: string }): string
