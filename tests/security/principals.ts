import type { Cookies, TestApp } from '../support/app.ts'
import type { Play } from '../support/play-booking.ts'
import type { Place } from './places.ts'

/** Everybody who can knock at a route. Links belong to the college's side. */
export const principals = [
  'visitor',
  'member',
  'rival',
  'company',
  'head',
  'otherHead',
  'bursar',
  'caretaker',
  'officer',
  'clerk',
  'mayor',
  'admin',
  'caretakerLink',
  'holderLink',
] as const
export type Principal = (typeof principals)[number]

/** Cookies of each principal; sessions of accounts are opened afresh when asked, for routes that end them. */
export async function signInEverybody(test: TestApp, play: Play, college: Place) {
  const { staff, association, rival, company } = test.given
  const accounts = { member: association.member, rival: rival.member, company: company.member, ...staff }
  const links: Partial<Record<Principal, Cookies>> = {
    visitor: {},
    caretakerLink: await test.openLinkTo('caretaker', college.tenantId, college.establishmentId),
    holderLink: await test.openLinkTo('holder-access', college.tenantId, college.grantId),
  }
  return (principal: Principal, fresh = false): Promise<Cookies> | Cookies => {
    const link = links[principal]
    if (link) return link
    const account = accounts[principal as keyof typeof accounts]
    return fresh ? test.signInAs(account) : play.cookiesOf(account)
  }
}
