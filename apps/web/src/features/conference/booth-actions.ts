/** Who is on microphone in a booth and who has asked to take over. */
export interface BoothView {
  readonly onAir?: { readonly personId: string } | null;
  readonly handOverTo?: { readonly personId: string } | null;
}

export type BoothAction = 'take' | 'ask' | 'handOver' | 'leave';

/** What an interpreter can do in the booth now; the server decides all the same (INT-1 to INT-4). */
export function boothActions(booth: BoothView | null, personId: string): readonly BoothAction[] {
  if (!booth?.onAir) return ['take'];
  if (booth.onAir.personId === personId) return booth.handOverTo ? ['handOver', 'leave'] : ['leave'];
  return booth.handOverTo?.personId === personId ? ['leave'] : ['ask'];
}
