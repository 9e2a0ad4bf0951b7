export { defaultSettings, type TenantKind, type TenantSettings } from './rules/tenant-settings.ts'
export {
  addLegalEntity,
  findEntityOfTenant,
  getTenant,
  getTenantSettings,
  legalEntitiesOf,
  lockTenant,
  saveSettings,
  settingsOfTenants,
  type NewLegalEntity,
  type TenantRow,
} from './tenants.store.ts'
export { listTenants } from './list-tenants.ts'
export { getEntryDelays, setEntryDelays } from './entry-delays.ts'
export { setSigningRules } from './signing-rules.ts'
export { setOrganisationQuota } from './set-organisation-quota.ts'
export { openTenant, type OpenTenant } from './open-tenant.ts'
export { tenantRoutes } from './tenants.routes.ts'
export { legalEntityTable, tenantTable } from './tenants.tables.ts'
