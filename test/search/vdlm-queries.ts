import { row } from './query-row.ts';

/** What visitors of the archive of the Vienna Deep Learning Meetup ask. Talks that are added later should not change the answers. */
export const VDLM_QUERIES = [
  // People, in all spellings
  row('Schlüter', 'speakers/jan-schlueter'),
  row('schluter', 'speakers/jan-schlueter'),
  row('schlueter', 'speakers/jan-schlueter'),
  row('Jan Schlüter', 'speakers/jan-schlueter'),
  row('rene donner', 'speakers/rene-donner'),
  row('Tom Lidy', 'speakers/thomas-lidy'),
  row('hochreiter', 'speakers/sepp-hochreiter'),
  row('mikolov', 'speakers/tomas-mikolov'),
  row('SUSTR', 'speakers/michal-sustr'),
  row('Saba Dadboud', 'speakers/sahebeh-dadboud'),
  row('Stephanie Cox', 'speakers/stephanie-cox'),
  row('Hoelscher-Obermaier', 'speakers/jason-hoelscher-obermaier'),

  // Topics and what else they are called
  row('GAN', 'topics/generative-adversarial-networks'),
  row('generative adversarial networks', 'topics/generative-adversarial-networks meetups/12/generative-adversarial-networks'),
  row('LLM', 'topics/large-language-models'),
  row('NLP', 'topics/natural-language-processing meetups/25/state-of-the-art-in-nlp'),
  row('RAG', 'topics/search-and-recommendation meetups/58/retrieval-augmented-generation meetups/71/agentic-rag'),
  row('explainable AI', 'topics/explainability-and-uncertainty meetups/23/explainable-neural-symbolic-learning'),
  row('self-driving cars', 'topics/mobility meetups/10 meetups/10/self-driving-cars'),
  row(
    'stable diffusion',
    'meetups/45/how-stable-diffusion-works meetups/59 meetups/59/stable-diffusion-3 topics/image-and-video-generation',
  ),

  // Words of titles, half remembered
  row('keras', 'meetups/8/coding-with-keras meetups/9/hard-disk-failure-prediction meetups/8 meetups/9'),
  row('drum', 'meetups/21/drum-transcription'),
  row('horses', 'meetups/31/singing-voice-detection'),
  row('chihuahuas muffins', 'meetups/15/computer-vision-then-and-now'),
  row('federated learning', 'meetups/70/federated-learning'),
  row('mixture of experts', 'meetups/69/mixture-of-experts'),
  row('air traffic speech recognition', 'meetups/73/speech-recognition-in-air-traffic-management'),
  row('EfficientNet', 'meetups/28/efficientnet'),
  row('lots of gpus', 'meetups/31/lots-of-googles-gpus'),
  row(
    'fake news',
    'meetups/30/fake-news-from-shallow-to-deep meetups/55/countering-fake-news meetups/30 meetups/55 topics/disinformation-and-moderation',
  ),

  // Words of descriptions
  row('Oktoberfest', 'meetups/15/transfer-learning-for-fun-and-profit'),
  row('Willhaben', 'meetups/19/visual-similarity-search'),
  row('xLSTM', 'meetups/72/tirex'),
  row('word2vec', 'meetups/16/demystifying-neural-word-embedding meetups/ai-summit-2017/neural-networks-for-natural-language-processing'),
  row('tic-tac-toe', 'meetups/57/ai-for-the-game-sim'),
  row('wind turbines', 'meetups/17/birds-eye-view meetups/17'),
  row('Erlebniswelt', 'meetups/17'),

  // Places, companies, evenings
  row('sektor5', 'venues/sektor5'),
  row('sector 5', 'venues/sektor5'),
  row('zuehlke', 'venues/zuehlke'),
  row('Wirtschaftskammer', 'venues/wko-aussenwirtschaft'),
  row('wieden bräu', 'venues/wieden-braeu'),
  row('Technikum', 'venues/fh-technikum-wien'),
  row('Zalando', 'meetups/ai-summit-2017/more-than-classification speakers/calvin-seward'),
  row('Rice University', 'speakers/moshe-vardi meetups/18/crisis-of-trust-in-computing meetups/18/ethics-and-bias-in-ai'),
  row('meetup 28', 'meetups/28'),
  row('meetup 8', 'meetups/8'),
  row('AI Summit', 'meetups/ai-summit-2017'),

  // References, pages of knowledge
  row('Cynthia Dwork', 'meetups/28/adversarial-learning-for-fairness'),
  row('matryoshka', 'meetups/71/agentic-rag wiki/resources'),
  row('give a talk', 'wiki/give-a-talk'),
  row('learning groups', 'wiki/learning-groups'),

  // Operators and phrases
  row('year:2018 gan', 'meetups/15/latest-news-and-trends-from-nips'),
  row('year:2019 GANs', 'meetups/30/anomaly-detection-with-gans'),
  row('speaker:schlüter transformers', 'meetups/43/transformers-for-audio'),
  row('speaker:donner stealing', 'meetups/46/stealing-models-from-compiled-dnns'),
  row('topic:"reinforcement learning" baby', 'meetups/20/learning-like-a-baby'),
  row('topic:speech toman', 'meetups/33/end-to-end-speech-synthesis'),
  row('"doing nothing with AI"', 'meetups/28/eeg-and-gan-to-train-robotic-movements'),
  row('"crisis of trust"', 'meetups/18/crisis-of-trust-in-computing'),

  // Begun
  row(
    'transf',
    'topics/transformers topics/transfer-and-self-supervised-learning meetups/43 meetups/15/transfer-learning-for-fun-and-profit',
  ),
  row('reinf', 'topics/reinforcement-learning meetups/20 meetups/20/learning-like-a-baby meetups/50/intro-to-reinforcement-learning'),
  row('hochr', 'speakers/sepp-hochreiter'),
  row('ophthal', 'meetups/24/ophthalmology meetups/24'),

  // A person and a subject
  row('pieler transformers', 'meetups/43/transformers-and-computer-vision'),
  row('lidy keras', 'meetups/8/coding-with-keras'),
  row('mayer adversarial', 'meetups/28/adversarial-machine-learning'),
  row('magen graph', 'meetups/35/introduction-to-graph-neural-networks'),
  row('schlüter music generation', 'meetups/54/music-audio-generation'),

  // Typing errors
  row('spectogram', 'meetups/21/music-and-audio-analysis'),
  row('schlutter', 'speakers/jan-schlueter'),
  row('tranformer', 'topics/transformers'),
  row('genrative models', 'topics/generative-models'),
  row('Kerass', 'meetups/8/coding-with-keras meetups/9/hard-disk-failure-prediction meetups/8 meetups/9'),
  row('hochreitr', 'speakers/sepp-hochreiter'),
  row('reinforcment learning', 'topics/reinforcement-learning'),
  row('recomender systems', 'meetups/29/recommender-systems meetups/29 topics/search-and-recommendation'),
  row('efficentnet', 'meetups/28/efficientnet'),
  row('dynatrase', 'venues/dynatrace'),
  row('oktoberfets', 'meetups/15/transfer-learning-for-fun-and-profit'),
  row('speaker:schlutter singing', 'meetups/31/singing-voice-detection'),
];
