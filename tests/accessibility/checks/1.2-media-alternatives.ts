import { lookCheck } from '../inspect.ts';

/** Recordings without captions or a transcript beside them (WCAG 1.2.1, 1.2.2). */
export const mediaAlternatives = lookCheck('1.2-media-alternatives', '1.2.2', (kit) => {
  const transcript = /文字稿|文字版|文字内容|逐字稿|台词|transcript|text version|captions?\b/i;
  const near = (element: Element) => kit.flat((element.closest('figure, section, article, li') ?? element.parentElement)?.textContent);
  return [
    ...kit
      .all<HTMLVideoElement>('video')
      .filter((video) => kit.isSeen(video) && !video.muted && !video.querySelector('track[kind="captions"], track[kind="subtitles"], track:not([kind])') && !transcript.test(near(video)))
      .map((video) => kit.sight(video, 'A video with neither captions nor a transcript beside it.')),
    ...kit
      .all<HTMLAudioElement>('audio')
      .filter((audio) => audio.controls && kit.isSeen(audio) && !transcript.test(near(audio)))
      .map((audio) => kit.sight(audio, 'A sound recording without a transcript beside it.')),
  ];
});
