import { useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import type { ConferenceSession } from './conference-session.js';
import { DeviceChoice } from './device-choice.js';
import { devicesOf } from './devices.js';

/** Where the sound of the conference goes, in browsers that can choose. */
export function OutputChoice({ session }: { readonly session: ConferenceSession }) {
  const { t } = useLingui();
  const [choices, setChoices] = useState<readonly MediaDeviceInfo[]>([]);
  const [chosen, setChosen] = useState('default');
  useEffect(() => {
    const find = () => void devicesOf('audiooutput').then(setChoices, () => setChoices([]));
    find();
    navigator.mediaDevices?.addEventListener('devicechange', find);
    return () => navigator.mediaDevices?.removeEventListener('devicechange', find);
  }, []);
  const choose = (deviceId: string) => {
    setChosen(deviceId);
    void session.playOn(deviceId);
  };
  return <DeviceChoice label={t`Sound goes to`} choices={choices} chosen={chosen} onChoose={choose} />;
}
