/** Refusals of what is exchanged by files with banks and accountants; kinds as in `errors.ts`. */
export const bankStatementErrors = {
  'bank-statements.unreadable': 'invalid',
  'bank-statements.too-many-movements': 'too-large',
  'bank-statements.other-account': 'conflict',
  'bank-statements.movement-not-found': 'not-found',
  'bank-statements.match-not-found': 'not-found',
  'bank-statements.set-aside': 'conflict',
  'bank-statements.settled': 'conflict',
  'bank-statements.not-set-aside': 'conflict',
  'bank-statements.above-movement': 'invalid',
  'bank-statements.wrong-direction': 'invalid',
  'bank-statements.already-matched': 'conflict',
  'bank-statements.payment-not-free': 'conflict',
  'bank-statements.already-undone': 'conflict',
  'ledger.already-given-back': 'conflict',
  'revenue-orders.file-unreadable': 'invalid',
  'revenue-orders.format-changed': 'conflict',
} as const
