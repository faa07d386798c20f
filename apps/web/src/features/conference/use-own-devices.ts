import type { LocalAudioTrack, LocalVideoTrack } from 'livekit-client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { devicesOf, faultOf, openCamera, openMicrophone } from './devices.js';
import type { DeviceFault, SoundSource } from './devices.js';

export interface OwnDevice<T> {
  readonly track: T | null;
  readonly fault: DeviceFault | null;
  readonly choices: readonly MediaDeviceInfo[];
  /** Device in use; empty for the browser's choice. */
  readonly chosen: string;
  open(deviceId?: string): Promise<void>;
  close(): void;
}

export interface OwnDevices {
  readonly microphone: OwnDevice<LocalAudioTrack>;
  readonly camera: OwnDevice<LocalVideoTrack>;
  /** Gives the tracks away: from then on they are not closed with this page. */
  handOn(): { microphone: LocalAudioTrack | null; camera: LocalVideoTrack | null };
}

/** Camera and microphone of this machine; remembered from meeting to meeting, closed with the page unless handed on. */
export function useOwnDevices(source: SoundSource): OwnDevices {
  const microphone = useOwnDevice(
    'audioinput',
    useCallback((id: string | undefined) => openMicrophone(id, source), [source]),
  );
  const camera = useOwnDevice('videoinput', openCamera);
  return {
    microphone: microphone.device,
    camera: camera.device,
    handOn: () => ({ microphone: microphone.handOn(), camera: camera.handOn() }),
  };
}

function useOwnDevice<T extends LocalAudioTrack | LocalVideoTrack>(
  kind: 'audioinput' | 'videoinput',
  openDevice: (deviceId: string | undefined) => Promise<T>,
) {
  const key = `rostrum-${kind}`;
  const [track, setTrack] = useState<T | null>(null);
  const [fault, setFault] = useState<DeviceFault | null>(null);
  const [choices, setChoices] = useState<readonly MediaDeviceInfo[]>([]);
  const [chosen, setChosen] = useState('');
  const held = useRef<T | null>(null);
  /** Rises with each opening and closing: a device that answers late must not undo what was wished since. */
  const wish = useRef(0);

  const hold = useCallback((next: T | null) => {
    held.current?.stop();
    held.current = next;
    setTrack(next);
  }, []);

  const open = useCallback(
    async (deviceId = remembered(key)) => {
      const mine = (wish.current += 1);
      try {
        const next = await openRemembered(openDevice, deviceId);
        if (mine !== wish.current) return next.stop();
        hold(next);
        setFault(null);
        const id = (await next.getDeviceId()) ?? '';
        setChosen(id);
        localStorage.setItem(key, id);
      } catch (error) {
        if (mine !== wish.current) return;
        hold(null);
        setFault(faultOf(error));
      }
      setChoices(await devicesOf(kind).catch(() => []));
    },
    [hold, key, kind, openDevice],
  );

  const close = useCallback(() => {
    wish.current += 1;
    hold(null);
  }, [hold]);
  useEffect(
    () => () => {
      wish.current += 1;
      held.current?.stop();
    },
    [],
  );

  const device: OwnDevice<T> = { track, fault, choices, chosen, open, close };
  const handOn = () => {
    const given = held.current;
    held.current = null;
    return given;
  };
  return { device, handOn };
}

/** A device that was chosen once and is not plugged in today must not keep the others from being used. */
async function openRemembered<T>(
  openDevice: (deviceId: string | undefined) => Promise<T>,
  deviceId: string | undefined,
): Promise<T> {
  try {
    return await openDevice(deviceId);
  } catch (error) {
    if (!deviceId || faultOf(error) !== 'missing') throw error;
    return openDevice(undefined);
  }
}

function remembered(key: string): string | undefined {
  return localStorage.getItem(key) || undefined;
}
