import { Fault } from '../fault.js';
import { readSettings } from '../installation/settings.js';
import { withOpenDatabase } from '../start/database.js';
import { migrate } from '../start/migration.js';

/** `rostrum administrator <address> [name]`: the first administrator, or a way back in; shows the password once. */
export async function administrator([email, ...words]: readonly string[]): Promise<number> {
  if (!email) throw new Fault('Say for whom: rostrum administrator <mail address> [name].');
  const settings = readSettings();
  const [{ setUpAdministrator }, { SystemClock }, { UnitOfWork, createDataSource }] = await Promise.all([
    import('#access'),
    import('#kernel'),
    import('#platform'),
  ]);
  const decision = await withOpenDatabase(settings, async (url) => {
    await migrate(url, { queues: !settings.configuration.redisUrl });
    const dataSource = await createDataSource({ url, poolSize: 2, entities: [] }).initialize();
    const wanted = { email, name: words.join(' ') || 'Administrator' };
    return setUpAdministrator(new UnitOfWork(dataSource), new SystemClock(), wanted).finally(() =>
      dataSource.destroy(),
    );
  });
  if (!decision.ok) {
    throw new Fault(decision.code === 'NAME_UNFIT' ? 'That name cannot be used.' : `${email} is not a mail address.`);
  }
  const { password, isNew } = decision.value;
  console.log(
    isNew
      ? 'The administrator was made.'
      : 'The account has the role and a new password; it was signed out everywhere.',
  );
  console.log(`  ${decision.value.email}   ${password}`);
  console.log('The password is not shown again; it can be changed after signing in.');
  return 0;
}
