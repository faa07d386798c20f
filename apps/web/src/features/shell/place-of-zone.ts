import { useLingui } from '@lingui/react/macro';

/** Name of the place whose time a zone is: the seats of the United Nations by name, other zones by their city. */
export function usePlaceOfZone(zone: string): string {
  const { t } = useLingui();
  switch (zone) {
    case 'Europe/Vienna':
      return t`Vienna time`;
    case 'America/New_York':
      return t`New York time`;
    case 'Europe/Zurich':
      return t`Geneva time`;
    case 'Africa/Nairobi':
      return t`Nairobi time`;
    case 'UTC':
      return 'UTC';
    default: {
      const city = zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;
      return t`${city} time`;
    }
  }
}
