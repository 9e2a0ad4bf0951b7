import type { StockEstablishments, StockPage, StockQuery } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inReadOnly } from '../../platform/database.ts'
import { toLocal } from '../../platform/time.ts'
import { completenessOf, missingOf } from './rules/completeness.ts'
import { stockScopeOf } from './rules/who-may-publish.ts'
import { sheetFactsOf } from './sheet.store.ts'
import { countStock, selectStock, selectStockEstablishments } from './stock.store.ts'

/** Every deployment is in France so far; a day more or less changes nothing to "has a grid". */
const stockTimeZone = 'Europe/Paris'

/**
 * Table of the rooms that the actor manages, with how complete each sheet is.
 * @throws catalogue.not-allowed for staff that manages no room
 */
export function listStock(deps: Deps, actor: Actor, query: StockQuery): Promise<StockPage> {
  return inReadOnly(deps, actor, async (tx) => {
    const scope = stockScopeOf(actor)
    const { rows, nextCursor } = await selectStock(tx, scope, query)
    const today = toLocal(stockTimeZone, await clockNow(tx)).date
    const facts = await sheetFactsOf(
      tx,
      rows.map((row) => row.roomId),
      today,
    )
    const items = rows.map((row) => {
      const sheet = facts.get(row.roomId)
      const missing = sheet ? missingOf(sheet) : []
      return { ...row, missing, completeness: completenessOf(missing) }
    })
    return { items, nextCursor, ...(await countStock(tx, scope, query)) }
  })
}

/** Establishments that the actor manages, with or without rooms. @throws catalogue.not-allowed */
export function listStockEstablishments(deps: Deps, actor: Actor): Promise<StockEstablishments> {
  return inReadOnly(deps, actor, async (tx) => ({ items: await selectStockEstablishments(tx, stockScopeOf(actor)) }))
}
