import { useQuery } from '@apollo/client/react';
import { CountryNamesDocument } from '../../../generated/graphql.js';

/** States by their United Nations names, in the reader's language and its order. */
export function useCountries(): readonly { readonly value: string; readonly label: string }[] {
  const { data } = useQuery(CountryNamesDocument);
  return (data?.states ?? []).filter(({ id }) => id !== 'EUE').map(({ id, name }) => ({ value: id, label: name.text }));
}
