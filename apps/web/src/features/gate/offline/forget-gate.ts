/** Name of the database in which the check-in page keeps what it needs without the network. */
export const gateDatabase = 'rostrum-gate';
/** Version of its stores. */
export const gateDatabaseVersion = 1;

/**
 * GAT-4 Erases every name that check-in has kept on this device. Scans that the server has not heard of yet stay: they
 * hold codes and times only, and must not be lost.
 */
export async function forgetGate(): Promise<void> {
  const known = await indexedDB.databases();
  if (!known.some(({ name }) => name === gateDatabase)) return;
  await new Promise<void>((resolve) => {
    const opening = indexedDB.open(gateDatabase);
    opening.addEventListener('error', () => resolve());
    opening.addEventListener('success', () => {
      const database = opening.result;
      const stores = ['kept', 'people'].filter((store) => database.objectStoreNames.contains(store));
      if (stores.length === 0) {
        database.close();
        resolve();
        return;
      }
      const erasing = database.transaction(stores, 'readwrite');
      for (const store of stores) erasing.objectStore(store).clear();
      const done = () => {
        database.close();
        resolve();
      };
      erasing.addEventListener('complete', done);
      erasing.addEventListener('abort', done);
    });
  });
}
