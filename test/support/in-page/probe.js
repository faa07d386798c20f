// Runs inside pages under test, which have no module of ours: everything hangs on `globalThis.probe`.
(() => {
  /** Instants on the machine's clock (ms) at which something happened, oldest first. */
  const instants = {};
  const waiting = new Set();
  function note(what) {
    (instants[what] ??= []).push(Date.now());
    for (const look of waiting) look();
  }

  /** The instant number `count` (from 1) of its kind, once it has come. */
  const until = (what, count) =>
    new Promise((resolve) => {
      const look = () => {
        const found = instants[what]?.[count - 1];
        if (found === undefined) return;
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      look();
    });

  /** Notes when keys are pressed, before the page's own listeners hear of them. */
  const noteKeys = () => addEventListener('keydown', ({ code }) => note(`key ${code}`), true);

  /** Notes when elements that fit a selector come and go: `name here`, `name gone`. */
  function noteElements(name, selector) {
    let there = document.querySelector(selector) !== null;
    new MutationObserver(() => {
      const now = document.querySelector(selector) !== null;
      if (now !== there) note(`${name} ${now ? 'here' : 'gone'}`);
      there = now;
    }).observe(document.documentElement, { subtree: true, childList: true, attributes: true });
  }

  /** The loudest moment of an audio element within some seconds, as root mean square of its samples; 0 is silence. */
  async function loudness(selector, seconds) {
    const element = document.querySelector(selector);
    if (!(element?.srcObject instanceof MediaStream)) return 0;
    const context = new AudioContext();
    const analyser = context.createAnalyser();
    analyser.fftSize = 2048;
    context.createMediaStreamSource(element.srcObject).connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    let loudest = 0;
    for (const end = Date.now() + seconds * 1000; Date.now() < end;) {
      analyser.getFloatTimeDomainData(samples);
      let sum = 0;
      for (const sample of samples) sum += sample * sample;
      loudest = Math.max(loudest, Math.sqrt(sum / samples.length));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await context.close();
    return loudest;
  }

  /** Publishes with LiveKit's client from which the check of the permission was removed: only the SFU can refuse it. */
  async function publishByForce(url, token) {
    const { Room, createLocalAudioTrack } = globalThis.LivekitClient;
    const room = new Room();
    await room.connect(url, token);
    Object.defineProperty(room.localParticipant, 'hasPermissionsToPublish', { value: () => true });
    const track = await createLocalAudioTrack();
    const attempt = await Promise.race([
      room.localParticipant.publishTrack(track).then(
        () => ({ published: true, reason: '' }),
        (error) => ({ published: false, reason: String(error) }),
      ),
      new Promise((resolve) => setTimeout(resolve, 8_000, { published: false, reason: 'the SFU did not answer' })),
    ]);
    await room.disconnect();
    return attempt;
  }

  /** Joins as a listener who takes whatever is published. */
  async function listenBare(url, token) {
    const { Room, RoomEvent } = globalThis.LivekitClient;
    const room = new Room();
    room.on(RoomEvent.TrackSubscribed, (track) => {
      document.body.append(track.attach());
      note('track here');
    });
    room.on(RoomEvent.TrackUnsubscribed, () => note('track gone'));
    await room.connect(url, token);
  }

  /** Joins as a speaker who publishes the microphone whenever that is permitted. */
  async function speakBare(url, token) {
    const { Room, RoomEvent, createLocalAudioTrack } = globalThis.LivekitClient;
    const room = new Room({ stopLocalTrackOnUnpublish: false });
    const track = await createLocalAudioTrack();
    room.on(RoomEvent.ParticipantPermissionsChanged, () => {
      if (!room.localParticipant.permissions?.canPublish) return;
      note('floor here');
      void room.localParticipant.publishTrack(track).then(() => note('published'));
    });
    room.on(RoomEvent.LocalTrackUnpublished, () => note('unpublished'));
    await room.connect(url, token);
  }

  globalThis.probe = { until, noteKeys, noteElements, loudness, publishByForce, listenBare, speakBare };
})();
