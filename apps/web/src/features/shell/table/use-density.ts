import { useLocalStorage } from '@mantine/hooks';

export type Density = 'comfortable' | 'compact';

/** How closely rows stand, in all tables; this browser remembers it. */
export function useDensity() {
  return useLocalStorage<Density>({
    key: 'rostrum-density',
    defaultValue: 'comfortable',
    getInitialValueInEffect: false,
  });
}
