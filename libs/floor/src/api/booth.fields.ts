import type { MeetingId } from '#kernel';
import { grouped, loader } from '#platform';
import type { FieldResolverMap, RequestContext } from '#platform';
import type { BoothRow, BoothTeamRow, ConferenceQueries } from '../db/conference.queries.js';

interface OfMeeting {
  readonly meetingId: MeetingId;
}

interface BoothParent extends BoothRow {
  readonly teamOfMeeting: readonly BoothTeamRow[];
}

interface InterpreterParent {
  readonly personId: string;
  readonly name: string;
}

const interpreter = (personId: string | null, name: string | null): InterpreterParent | null =>
  personId && name ? { personId, name } : null;

/** `MeetingFloor.booths`: two statements for any number of meetings and languages. */
export const boothFields = (queries: ConferenceQueries): FieldResolverMap => ({
  MeetingFloor: {
    booths: async ({ meetingId }: OfMeeting, _: unknown, context: RequestContext): Promise<BoothParent[]> => {
      const ofMeeting = loader(context, 'floor.booths', async (ids: readonly MeetingId[]) => {
        const [booths, teams] = await Promise.all([queries.booths(ids), queries.boothTeams(ids)]);
        const team = grouped(ids, teams, (row) => row.meetingId);
        const parents = booths.map((row) => ({ ...row, teamOfMeeting: team.get(row.meetingId) ?? [] }));
        return grouped(ids, parents, (row) => row.meetingId);
      });
      return (await ofMeeting.load(meetingId)) ?? [];
    },
  },
  Booth: {
    onAir: ({ onAirId, onAirName }: BoothRow) => interpreter(onAirId, onAirName),
    handOverTo: ({ handOverToId, handOverToName }: BoothRow) => interpreter(handOverToId, handOverToName),
    team: ({ language, teamOfMeeting }: BoothParent) => teamOfMeeting.filter((member) => member.language === language),
  },
});
