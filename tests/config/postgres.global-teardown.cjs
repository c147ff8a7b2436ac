module.exports = async () => {
  await globalThis.stopPostgresOfThisRun?.();
};
