/** Names at the end of a run each test that passed only when it was tried again, with its errors before: a flaw to mend. */
module.exports = class TriedAgain {
  flawed = [];

  onTestResult(_, { testResults }) {
    this.flawed.push(...testResults.filter(({ status, invocations }) => status === 'passed' && invocations > 1));
  }

  onRunComplete() {
    for (const { fullName, invocations, retryReasons = [] } of this.flawed)
      console.error([`PASSED AT TRY ${invocations}: ${fullName}`, ...retryReasons].join('\n'));
  }
};
