import { getConfig } from '@lingui/conf';
import { getCatalogs } from '@lingui/cli/api';

/**
 * Prints, as JSON, every message that a component says and that a catalogue lacks or leaves untranslated:
 * `["console fr: Give the floor"]`. `npm run messages` adds what is missing; translating it is a person's work.
 */
const config = getConfig({ cwd: `${import.meta.dirname}/..` });
const found: string[] = [];
for (const catalog of await getCatalogs(config)) {
  const said = Object.entries((await catalog.collect()) ?? {});
  for (const language of config.locales) {
    const known = (await catalog.read(language)) ?? {};
    for (const [id, { message }] of said) {
      const there = known[id];
      if (!there || (language !== config.sourceLocale && there.translation === '')) {
        found.push(`${catalog.name} ${language}: ${message ?? id}`);
      }
    }
  }
}
console.log(JSON.stringify(found));
