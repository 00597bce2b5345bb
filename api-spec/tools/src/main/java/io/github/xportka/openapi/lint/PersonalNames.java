package io.github.xportka.openapi.lint;

import io.github.xportka.openapi.model.Schema;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names that properties with data about people usually have. */
public final class PersonalNames {
  /**
   * Words that make a name personal wherever they stand in it, such as the phone of mobilePhone.
   */
  private static final List<String> PHRASES =
      List.of(
          """
          buyer name, first name, full name, fullname, last name, nick name, nickname, person name,
          real name, seller name, user name, username, login id, birthday,
          id card, idcard, passport, tax id, tax no, tax number,
          consignee, contact, contacts, receiver, receivers, recipient, recipients,
          cellphone, email, emails, fax, mobile, mobiles, phone, phones, tel, telephone,
          address, addresses, street, post code, postcode, zip, zipcode,
          memo, remark, remarks"""
              .split(",\\s+", -1));

  private static final Pattern BETWEEN_WORDS =
      Pattern.compile("[_\\-.]|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

  private PersonalNames() {}

  /**
   * Tells whether a property needs {@code x-personal} because of its name. A reference, and a list
   * of references, does not: the properties of the referenced schema state it.
   *
   * @param name the name on the wire
   */
  public static boolean needsStatement(String name, Schema schema) {
    return soundsPersonal(name) && !schema.isReference() && !schema.items().isReference();
  }

  /**
   * Tells whether the name of a property suggests data about a person. Whole words are compared:
   * {@code companyName} and {@code postFee} do not.
   */
  static boolean soundsPersonal(String name) {
    String words = " " + BETWEEN_WORDS.matcher(name).replaceAll(" ").toLowerCase(Locale.ROOT) + " ";
    return words.equals(" name ")
        || words.endsWith(" post ")
        || PHRASES.stream().anyMatch(phrase -> words.contains(" " + phrase + " "));
  }
}
