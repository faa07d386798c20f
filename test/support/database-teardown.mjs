/** Jest's global tear-down: ends the cluster that the set-up started. */
export default async function tearDown() {
  await globalThis.stopCluster?.();
}
