export { catalogue } from './catalogue';
export { AUDIT_KINDS, type AuditKind } from './identity/audit-kinds';
export { type Deed, DEEDS } from './identity/deeds';
export { type Answer, type Checked, type Endpoint, endpoint, type Permission } from './endpoint';
export { conceptShape, phraseFields, slugShape } from './matching/concept';
export { openApiDocument } from './openapi';
export { type Clash, type Overlap, type Problem, type ProblemCode, PROBLEMS, problemShape } from './problem';
