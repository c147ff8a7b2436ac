// Under CI a test in a real browser may be tried again, as Playwright's own runner is set up to: a machine that stands
// still for seconds is no fault of a change. On a developer's machine it never is: there a red is what one looks for.
if (process.env.CI) jest.retryTimes(2, { logErrorsBeforeRetry: true, retryImmediately: true });
