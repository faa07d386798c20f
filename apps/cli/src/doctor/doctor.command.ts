import { readSettings } from '../installation/settings.js';
import { examineDatabase } from './examine-database.js';
import { examineHouse } from './examine-house.js';
import { examineServices } from './examine-services.js';
import { report } from './finding.js';

/** `rostrum doctor`: looks at every component, changes nothing, and says how to mend what is not well. */
export async function doctor(): Promise<number> {
  const settings = readSettings();
  const groups = [await examineHouse(settings), await examineDatabase(settings), await examineServices(settings)];
  const findings = groups.flat();
  console.log(report(findings));
  return findings.some(({ health }) => health === 'ill') ? 1 : 0;
}
