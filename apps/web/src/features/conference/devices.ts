import { createLocalAudioTrack, createLocalVideoTrack, Room, VideoPresets } from 'livekit-client';
import type { LocalAudioTrack, LocalVideoTrack } from 'livekit-client';

/** Why a device cannot be used, as the browser tells it. */
export type DeviceFault = 'denied' | 'missing' | 'busy' | 'insecure' | 'unknown';

/** Sound as a delegate speaks into a headset, or as the mixing desk of the hall gives it: nothing is to be corrected there. */
export type SoundSource = 'voice' | 'desk';

const processing = {
  voice: { echoCancellation: true, noiseSuppression: true, autoGainControl: true },
  desk: { echoCancellation: false, noiseSuppression: false, autoGainControl: false },
} as const;

/** @throws what `faultOf` understands */
export function openMicrophone(deviceId: string | undefined, source: SoundSource): Promise<LocalAudioTrack> {
  requireDevices();
  return createLocalAudioTrack({ ...processing[source], ...(deviceId && { deviceId }) });
}

/** @throws what `faultOf` understands */
export function openCamera(deviceId: string | undefined): Promise<LocalVideoTrack> {
  requireDevices();
  return createLocalVideoTrack({ resolution: VideoPresets.h720.resolution, ...(deviceId && { deviceId }) });
}

/** Devices of one kind; their names are known once one of them was opened. */
export function devicesOf(kind: MediaDeviceKind): Promise<MediaDeviceInfo[]> {
  return Room.getLocalDevices(kind, false);
}

class InsecurePage extends Error {}

function requireDevices(): void {
  if (!navigator.mediaDevices)
    throw new InsecurePage('The browser gives devices only to pages that came over a secure connection');
}

export function faultOf(error: unknown): DeviceFault {
  if (error instanceof InsecurePage) return 'insecure';
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied';
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'missing';
  if (name === 'NotReadableError' || name === 'AbortError') return 'busy';
  return 'unknown';
}
