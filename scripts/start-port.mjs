import { once } from 'node:events'
import { createServer } from 'node:net'
import { Refusal } from './say.mjs'

const usual = 3000

/** The port asked for, or the first free one from 3000. @throws Refusal when the port asked for is not free */
export async function choosePort(host, asked) {
  if (asked === undefined) {
    for (let port = usual; port < usual + 100; port += 1) if ((await tryPort(host, port)) === undefined) return port
    throw new Refusal(`Aucun port libre entre ${usual} et ${usual + 99} : indiquez-en un avec npm start -- --port N`)
  }
  const port = Number(asked)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Refusal(`« ${asked} » n’est pas un port : donnez un nombre de 1 à 65535.`)
  }
  const error = await tryPort(host, port)
  if (error === undefined) return port
  const reasons = {
    EADDRINUSE: `Le port ${port} est déjà pris par un autre programme`,
    EACCES: `Le port ${port} est réservé au système`,
    EADDRNOTAVAIL: `L’adresse ${host} n’est pas celle de cette machine`,
  }
  throw new Refusal(
    `${reasons[error.code] ?? error.message} : choisissez-en un autre, par exemple npm start -- --port 3100`,
  )
}

async function tryPort(host, port) {
  const server = createServer()
  try {
    server.listen(port, host)
    await once(server, 'listening')
    server.close()
    await once(server, 'close')
    return undefined
  } catch (error) {
    return error
  }
}
