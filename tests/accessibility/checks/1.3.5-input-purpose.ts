import { lookCheck } from '../inspect.ts';

/** Fields about the person who fills them in, without the token that lets browsers help (WCAG 1.3.5, H98). */
export const inputPurpose = lookCheck('1.3.5-input-purpose', '1.3.5', (kit) => {
  const purposes: readonly { label: RegExp; token: RegExp; types?: RegExp }[] = [
    { label: /^(?:您的|你的|申请人|本人)?(?:真实)?姓名$|^(?:your |full )?name$|^full name/i, token: /name$/ },
    { label: /^(?:first|given) name$|^名$/i, token: /name$/ },
    { label: /^(?:last|family) name$|^surname$|^姓$/i, token: /name$/ },
    { label: /^(?:您的|你的|联系)?(?:手机|电话|联系电话|手机号|手机号码|电话号码|联系方式)$|^(?:your )?(?:phone|telephone|mobile)(?: number)?$/i, token: /^tel|(?:\s|^)tel/ },
    { label: /^(?:您的|你的)?(?:电子邮箱|电子邮件|邮箱|邮箱地址|电子邮件地址)$|^(?:your )?e-?mail(?: address)?$/i, token: /email/ },
    { label: /^(?:您的|你的)?(?:家庭|居住|通讯|通信|联系|详细|收货|现)?(?:地址|住址)$|^(?:your )?(?:home |street |postal )?address(?: line 1)?$/i, token: /address/ },
    { label: /^(?:邮编|邮政编码)$|^(?:postal code|postcode|zip(?: code)?)$/i, token: /postal-code/ },
    { label: /^(?:您的|你的)?(?:出生日期|生日|出生年月)$|^(?:date of birth|birthday|birth date)$/i, token: /bday/ },
    { label: /^(?:用户名|账号|帐号|登录名)$|^user ?name$/i, token: /username|email|tel/ },
    { label: /^(?:登录|当前|新)?密码$|^(?:current |new )?password$/i, token: /password/ },
  ];
  return kit.all<HTMLInputElement>('input:not([type="hidden"]):not([type="radio"]):not([type="checkbox"]):not([type="submit"]):not([type="button"]):not([type="search"]), textarea').flatMap((field) => {
    if (!kit.isSeen(field) || !kit.isExposed(field) || field.readOnly) return [];
    const name = kit.nameOf(field).replace(/[（(].*?[)）]|[*：:＊]|必填|选填|required|optional/giu, '').trim();
    const purpose = purposes.find(({ label }) => label.test(name));
    if (!purpose) return [];
    const given = field.getAttribute('autocomplete')?.trim().toLowerCase() ?? '';
    if (given === '' || given === 'on' || given === 'off') return [kit.sight(field, `“${name}” needs autocomplete.`)];
    return purpose.token.test(given) ? [] : [kit.sight(field, `autocomplete="${given}" does not fit “${name}”.`)];
  });
});
