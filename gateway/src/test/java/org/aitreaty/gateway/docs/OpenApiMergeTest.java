package org.aitreaty.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenApiMergeTest {

    private static final ObjectNode OWN = json("{'openapi':'3.1.0','paths':{},'components':{}}");

    @Test
    void theSameSchemaOfTwoServicesBecomesOne() {
        ObjectNode merged = merge(service("/v1/a", "a", "{'Problem':{'type':'object'},'A':{'type':'string'}}"),
                service("/v1/b", "b", "{'Problem':{'type':'object'},'B':{'type':'string'}}"));
        assertThat(merged.at("/components/schemas").propertyStream().map(Map.Entry::getKey)).containsExactly("Problem", "A", "B");
    }

    @Test
    void differentSchemasOfOneNameGetTheirServiceInFront() {
        ObjectNode merged = merge(service("/v1/a", "a", "{'Page':{'type':'object'},'Item':{'type':'string'}}", "Page"),
                service("/v1/b", "b", "{'Page':{'type':'array'}}", "Page"));
        assertThat(merged.at("/components/schemas").propertyStream().map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("FirstPage", "SecondPage", "Item");
        assertThat(merged.at("/paths/~1v1~1a/get/responses/200/$ref").asText()).isEqualTo("#/components/schemas/FirstPage");
        assertThat(merged.at("/paths/~1v1~1b/get/responses/200/$ref").asText()).isEqualTo("#/components/schemas/SecondPage");
    }

    @Test
    void aSchemaThatLooksAlikeButRefersToDifferentThingsDiffersToo() {
        String page = "'Page':{'items':{'$ref':'#/components/schemas/Item'}}";
        ObjectNode merged = merge(service("/v1/a", "a", "{" + page + ",'Item':{'type':'string'}}", "Page"),
                service("/v1/b", "b", "{" + page + ",'Item':{'type':'integer'}}", "Page"));
        assertThat(merged.at("/components/schemas/FirstPage/items/$ref").asText()).isEqualTo("#/components/schemas/FirstItem");
        assertThat(merged.at("/components/schemas/SecondPage/items/$ref").asText()).isEqualTo("#/components/schemas/SecondItem");
    }

    @Test
    void feedsAreToldApartByTheirService() {
        ObjectNode merged = merge(service("/v1/feed", "readFeed", "{}"), service("/v1/feed", "readFeed", "{}"));
        assertThat(merged.at("/paths").propertyStream().map(Map.Entry::getKey)).containsExactly("/v1/feeds/first", "/v1/feeds/second");
        assertThat(merged.at("/paths/~1v1~1feeds~1first/get/operationId").asText()).isEqualTo("readFirstFeed");
    }

    @Test
    void whatIsDescribedTwiceIsAMistake() {
        assertThatThrownBy(() -> merge(service("/v1/a", "a", "{}"), service("/v1/a", "b", "{}"))).hasMessageContaining("described twice");
        assertThatThrownBy(() -> merge(service("/v1/a", "a", "{}"), service("/v1/b", "a", "{}"))).hasMessageContaining("used twice");
    }

    @Test
    void aReferenceToNothingIsAMistake() {
        assertThatThrownBy(() -> merge(service("/v1/a", "a", "{}", "Gone"), service("/v1/b", "b", "{}"))).hasMessageContaining("Gone");
    }

    private static ObjectNode merge(ObjectNode first, ObjectNode second) {
        Map<String, ObjectNode> services = new LinkedHashMap<>();
        services.put("first", first);
        services.put("second", second);
        return OpenApiMerge.of(OWN, services);
    }

    private static ObjectNode service(String path, String operationId, String schemas) {
        return json("{'paths':{'" + path + "':{'get':{'operationId':'" + operationId + "'}}},'components':{'schemas':" + schemas + "}}");
    }

    private static ObjectNode service(String path, String operationId, String schemas, String answer) {
        ObjectNode document = service(path, operationId, schemas);
        ((ObjectNode) document.at("/paths").get(path).get("get")).withObject("/responses/200").put("$ref", "#/components/schemas/" + answer);
        return document;
    }

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
