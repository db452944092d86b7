import type { MarkRow } from '../pattern.ts'

/** Marks that give text the rank of the system. */
export const markRows: readonly MarkRow[] = [
  // Languages that are written without spaces between words have no slots: verb and noun within a few characters.
  {
    id: 'override-chinese',
    act: 'instructs',
    object: 'override',
    literals: ['忽略', '无视', '無視', '忽視', '忘记', '忘記', '不要遵守', '不要遵循'],
    expression:
      /(?:忽略|无视|無視|忽視|忘记|忘記|不要遵守|不要遵循)[^。\n]{0,14}(?:指令|指示|规则|規則|提示词|限制|系统提示)/u,
  },
  {
    id: 'override-japanese',
    act: 'instructs',
    object: 'override',
    literals: ['無視し', '忘れて', '従わない'],
    expression:
      /(?:以前|これまで|上記|前|すべて|システム)[^。\n]{0,10}(?:指示|命令|ルール|プロンプト|規則)[^。\n]{0,8}(?:無視し|忘れて|従わない)/u,
  },
  {
    id: 'override-korean',
    act: 'instructs',
    object: 'override',
    literals: ['무시', '잊어', '따르지'],
    expression:
      /(?:이전|위의|기존|모든|시스템)[^.\n]{0,10}(?:지시|명령|규칙|지침|프롬프트)[^.\n]{0,8}(?:무시|잊어|따르지)/u,
  },
  {
    id: 'override-arabic',
    act: 'instructs',
    object: 'override',
    literals: ['تجاهل', 'انس ', 'نادیده', 'فراموش'],
    expression:
      /(?:تجاهل|انس |نادیده|فراموش)[^.\n]{0,30}(?:التعليمات|تعليمات|القواعد|الأوامر|دستورالعمل|دستورات|قوانین)|(?:دستورالعمل|دستورات|قوانین)[^.\n]{0,30}(?:نادیده|فراموش)/u,
  },
  {
    id: 'override-hebrew',
    act: 'instructs',
    object: 'override',
    literals: ['התעלם', 'התעלמו', 'שכח'],
    expression: /(?:התעלמ?ם?ו?|שכח)[^.\n]{0,20}(?:הוראות|ההוראות|הכללים|ההנחיות)/u,
  },
  {
    id: 'override-hindi',
    act: 'instructs',
    object: 'override',
    literals: ['निर्देश', 'नियम', 'आदेश'],
    expression: /(?:निर्देश|नियम|आदेश)[^।\n]{0,20}(?:अनदेखा|नज़रअंदाज़|नजरअंदाज|भूल)/u,
  },
  {
    id: 'override-thai',
    act: 'instructs',
    object: 'override',
    literals: ['เพิกเฉย', 'ละเว้น', 'ไม่ต้องสนใจ', 'ลืม'],
    expression: /(?:เพิกเฉย|ละเว้น|ไม่ต้องสนใจ|ลืม)[^\n]{0,20}(?:คำสั่ง|คำแนะนำ|กฎ)/u,
  },
  {
    id: 'mark-template',
    act: 'instructs',
    object: 'authority',
    literals: [
      '<|im_',
      '<|system',
      '<|end',
      '<|eot_',
      '<|start_',
      '<|user',
      '<|assistant',
      '[inst]',
      '[/inst]',
      '<<sys',
      '<</sys',
    ],
    expression:
      /<\|(?:im_start|im_end|system|endoftext|eot_id|start_header_id|user|assistant)\|>|\[\/?inst\]|<<\/?sys>>/u,
  },
  {
    id: 'mark-turn',
    act: 'instructs',
    object: 'authority',
    literals: [
      'system override',
      'system update',
      'system message',
      'system notice',
      'system alert',
      'system directive',
      'system instruction',
      'new system prompt',
      'begin system prompt',
      'end of skill',
      'end of context',
      'end of document',
      'end of user input',
      'admin override',
      'administrator override',
      'developer override',
    ],
    expression:
      /^[ \t>]{0,8}(?:[#*[<]{0,4} ?)(?:system (?:override|update|message|notice|alert|directive|instruction)|new system prompt|end of (?:skill|context|document|user input)|begin system prompt|admin(?:istrator)? override|developer override)(?:[\]>*]{0,3})[ \t]*(?::|$|[\]>])/u,
  },
  {
    id: 'mark-maker',
    act: 'instructs',
    object: 'authority',
    literals: [
      'from anthropic',
      'from openai',
      'from the system administrator',
      'from the developers of',
    ],
    expression:
      /\b(?:message|notice|instruction|directive|update|order)s? from (?:anthropic|openai|the system administrator|the developers of (?:claude|chatgpt|gemini))\b/u,
  },
]
