import type { Decision } from '#kernel';
import { accept, refuse } from '#kernel';
import type { Gathering, GatheringRefusalCode, Guest, RecordingConsent, RecordingState } from './gathering.js';

type RecordingDecision = Decision<RecordingState, GatheringRefusalCode>;

const inRoom = ({ standing, present }: Guest): boolean => standing === 'ADMITTED' && present;

/** SDE-80 Before anything is recorded everybody is asked; who asks for it consents by asking. */
export function askConsent({ recording }: Gathering): RecordingDecision {
  return recording === 'OFF' ? accept('ASKED') : refuse('RECORDING_UNDER_WAY', 'SDE-80');
}

/** Those who are in the room and have not consented. */
export function withoutConsent(guests: readonly Guest[]): Guest[] {
  return guests.filter((guest) => inRoom(guest) && guest.consent !== 'GIVEN');
}

/** SDE-80 The recording begins only once everybody who is in the room has consented, each for themselves. */
export function beginRecording({ recording }: Gathering, guests: readonly Guest[]): RecordingDecision {
  if (recording === 'OFF') return refuse('CONSENT_NOT_ASKED', 'SDE-80');
  if (recording === 'ON') return refuse('RECORDING_UNDER_WAY', 'SDE-80');
  const missing = withoutConsent(guests).length;
  return missing > 0 ? refuse('CONSENTS_MISSING', 'SDE-80', { missing }) : accept('ON');
}

/**
 * SDE-81, SDE-82 An answer is of the one who gives it, and may be changed; who was admitted and declines while it is
 * recorded ends the recording at once. In the lobby a guest is told and answers before coming in.
 */
export function answerConsent(
  { recording }: Gathering,
  guest: Guest,
  answer: Exclude<RecordingConsent, 'NONE'>,
): RecordingDecision {
  if (recording === 'OFF') return refuse('CONSENT_NOT_ASKED', 'SDE-82');
  return accept(recording === 'ON' && answer === 'DECLINED' && guest.standing === 'ADMITTED' ? 'OFF' : recording);
}

/**
 * SDE-81 What is recorded goes on only while everybody in the room has consented: somebody who came in by another way
 * (made a panellist, come back after a lost line) stops it until they have answered.
 */
export function recordingAfter(recording: RecordingState, guests: readonly Guest[]): RecordingState {
  return recording === 'ON' && withoutConsent(guests).length > 0 ? 'ASKED' : recording;
}
