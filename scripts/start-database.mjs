import pg from 'pg'
import { ensureRoles, startPostgres } from './postgres.mjs'
import { Refusal } from './say.mjs'

/**
 * The database of the environment (DATABASE_URL for the application, MIGRATION_DATABASE_URL for the owner), or one of our own.
 * @throws Refusal when one of the two addresses is missing or does not answer
 */
export async function openDatabase(dataDir) {
  const { DATABASE_URL: databaseUrl, MIGRATION_DATABASE_URL: migrationDatabaseUrl } = process.env
  if (!databaseUrl && !migrationDatabaseUrl) {
    const server = await startPostgres({ dataDir })
    return { ...(await ensureRoles(server.superuserUrl)), isOurs: true, exited: server.exited, stop: server.stop }
  }
  if (!databaseUrl || !migrationDatabaseUrl) {
    throw new Refusal(
      `Il faut deux adresses : DATABASE_URL (rôle salles_app) et MIGRATION_DATABASE_URL (rôle salles_owner). ` +
        `Les rôles se créent avec apps/api/migrations/roles.sql.`,
    )
  }
  await check('DATABASE_URL', databaseUrl)
  await check('MIGRATION_DATABASE_URL', migrationDatabaseUrl)
  return {
    databaseUrl,
    migrationDatabaseUrl,
    isOurs: false,
    exited: new Promise(() => {}),
    stop: () => Promise.resolve(),
  }
}

async function check(name, connectionString) {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query(`select current_setting('server_version_num')::int as version`)
    if (rows[0].version < 150_000) throw new Error('PostgreSQL 15 ou plus récent est nécessaire')
  } catch (error) {
    const reason = error.message || error.code || 'pas de réponse'
    throw new Refusal(
      `La base de données de ${name} ne répond pas comme il faut (${reason}). Vérifiez l’adresse et le mot de passe.`,
    )
  } finally {
    await client.end().catch(() => {})
  }
}
