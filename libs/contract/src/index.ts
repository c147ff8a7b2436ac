export { catalogue } from './catalogue';
export { type Answer, type Checked, type Endpoint, endpoint, type Permission } from './endpoint';
export { openApiDocument } from './openapi';
export { type Problem, type ProblemCode, PROBLEMS, problemShape } from './problem';
