import { createContext, useContext } from 'react';

/** Zone of the session whose board is shown. */
export const BoardZone = createContext('UTC');
export const useBoardZone = (): string => useContext(BoardZone);
