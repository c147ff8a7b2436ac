/** The knowledge is not fit to be used; `faults` says where, a sentence each. */
export class KnowledgeError extends Error {
  constructor(
    directory: string,
    readonly faults: readonly string[],
  ) {
    super(
      `The knowledge in ${directory} has ${faults.length} fault(s):\n${faults.map((fault) => `- ${fault}`).join('\n')}`,
    );
    this.name = 'KnowledgeError';
  }
}
