import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { DeviceFault } from './devices.js';

/** What is wrong with the microphone and what to do. */
export function MicrophoneFault({ fault }: { readonly fault: DeviceFault }): ReactNode {
  switch (fault) {
    case 'denied':
      return (
        <Trans>
          The browser does not let this page use the microphone. Allow it beside the address of the page, then test
          again.
        </Trans>
      );
    case 'missing':
      return <Trans>No microphone was found. Plug in a headset, then test again.</Trans>;
    case 'busy':
      return <Trans>Another program is using the microphone. Close it, then test again.</Trans>;
    case 'insecure':
      return <Trans>The browser gives microphone and camera only to pages with a secure address (https).</Trans>;
    case 'unknown':
      return <Trans>The microphone does not answer. Unplug it, plug it in again, then test again.</Trans>;
  }
}

/** What is wrong with the camera and what to do. */
export function CameraFault({ fault }: { readonly fault: DeviceFault }): ReactNode {
  switch (fault) {
    case 'denied':
      return (
        <Trans>
          The browser does not let this page use the camera. Allow it beside the address of the page, then test again.
        </Trans>
      );
    case 'missing':
      return <Trans>No camera was found. You can take part with sound only.</Trans>;
    case 'busy':
      return <Trans>Another program is using the camera. Close it, or take part with sound only.</Trans>;
    case 'insecure':
      return <Trans>The browser gives microphone and camera only to pages with a secure address (https).</Trans>;
    case 'unknown':
      return <Trans>The camera does not answer. You can take part with sound only.</Trans>;
  }
}
