import type { WaitingListEntryDto } from '@salles-ouvertes/contract'
import type { BookableRoom } from '../catalogue/index.ts'
import { formatIso } from '../../platform/time.ts'
import type { WaitingRow } from './waiting-list.store.ts'

/** An entry as its owner reads it, hours in the zone of the room. */
export function presentEntry(row: WaitingRow, room: BookableRoom, isFree: boolean): WaitingListEntryDto {
  const { id, roomId, toldCount } = row
  return {
    id,
    roomId,
    roomName: room.name,
    establishmentName: room.establishment.name,
    startsAt: formatIso(room.timeZone, row.startsAt),
    endsAt: formatIso(room.timeZone, row.endsAt),
    timeZone: room.timeZone,
    toldCount,
    isFree,
  }
}
