import type { FieldResolverMap } from '#platform';
import type { VideoStatementRow } from '../db/video.queries.js';
import { movesOf } from '../domain/video-life.js';

/** Child fields of video statements; access was decided where they were found, and for their files where those are read. */
export const videosFields: FieldResolverMap = {
  VideoStatement: {
    moves: ({ state, way, requestState, slotState }: VideoStatementRow) =>
      movesOf(state, { way, state: requestState, slotState }),
    url: ({ playedFileId }: VideoStatementRow) => (playedFileId === null ? null : `/files/${playedFileId}`),
    captionsUrl: ({ captionsFileId }: VideoStatementRow) =>
      captionsFileId === null ? null : `/files/${captionsFileId}`,
    converted: ({ fileId, playedFileId }: VideoStatementRow) => playedFileId !== null && playedFileId !== fileId,
    fault: ({ fault }: VideoStatementRow) => fault && { ...fault, ok: false, __typename: 'Refusal' },
  },
};
