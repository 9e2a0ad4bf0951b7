import { account, applicant, desk, type ExpectedAccess, link, ofTheTenant, on, staff } from './circles.ts'

/** Those who open the doors at night. */
const carriers = on(['head', 'caretaker', 'officer'], ['clerk'])

/** Who gets through what concerns the way into a site, and the packs of its evenings. */
export const siteAccess: Record<string, ExpectedAccess> = {
  getSiteGuide: staff(desk, ofTheTenant),
  setSiteGuide: staff(desk, ofTheTenant),
  setSitePicture: staff(desk, ofTheTenant),
  readSitePicture: staff(desk, ofTheTenant),
  removeSitePicture: staff(desk, ofTheTenant),
  openSitePicture: account(applicant),
  listEveningPacks: staff(carriers, ofTheTenant),
  setEveningPacks: staff(desk, ofTheTenant),
  makeEveningPacks: staff(carriers, ofTheTenant),
  downloadEveningPack: staff(carriers, ofTheTenant),
  downloadEveningCodes: staff(carriers, ofTheTenant),
  openHolderSitePicture: link(on(['holderLink'], [])),
}
